CREATE TABLE `conversation_shares` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`class_id` text NOT NULL,
	`leaf_id` text NOT NULL,
	`shared_at` text NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversation_shares_once` ON `conversation_shares` (`conversation_id`,`class_id`);--> statement-breakpoint
CREATE INDEX `conversation_shares_class` ON `conversation_shares` (`class_id`);--> statement-breakpoint
ALTER TABLE `conversations` ADD `pinned_at` text;