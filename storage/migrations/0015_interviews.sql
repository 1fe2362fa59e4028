CREATE TABLE `interviews` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`post_title` text NOT NULL,
	`post_id` text NOT NULL,
	`level` integer NOT NULL,
	`plan` text NOT NULL,
	`transcript` text NOT NULL,
	`status` text NOT NULL,
	`spent_ms` integer NOT NULL,
	`counted_at` text NOT NULL,
	`report` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `interviews_owner` ON `interviews` (`owner_id`,`created_at`);