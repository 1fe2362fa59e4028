CREATE TABLE `bank_blueprints` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`title` text NOT NULL,
	`rows` text NOT NULL,
	`clauses` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `bank_blueprints_owner` ON `bank_blueprints` (`owner_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `bank_items` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`revision` integer NOT NULL,
	`type` text NOT NULL,
	`bloom` text NOT NULL,
	`stem` text NOT NULL,
	`content` text NOT NULL,
	`document_ids` text NOT NULL,
	`clause_ids` text NOT NULL,
	`tags` text NOT NULL,
	`origin` text NOT NULL,
	`model` text,
	`prompt` text,
	`blueprint_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `bank_items_owner` ON `bank_items` (`owner_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `bank_items_status` ON `bank_items` (`status`);--> statement-breakpoint
CREATE TABLE `bank_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`version` integer NOT NULL,
	`status` text NOT NULL,
	`taken_by` text,
	`taken_at` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `bank_items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `bank_steps_item` ON `bank_steps` (`item_id`,`taken_at`);--> statement-breakpoint
CREATE TABLE `bank_versions` (
	`item_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`saved_by` text,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`item_id`, `version`),
	FOREIGN KEY (`item_id`) REFERENCES `bank_items`(`id`) ON UPDATE no action ON DELETE cascade
);
