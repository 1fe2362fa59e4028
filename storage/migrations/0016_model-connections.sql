CREATE TABLE `model_choices` (
	`agent` text PRIMARY KEY NOT NULL,
	`connection_id` text,
	`model` text,
	FOREIGN KEY (`connection_id`) REFERENCES `model_connections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `model_connections` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`protocol` text NOT NULL,
	`base_url` text NOT NULL,
	`sealed_key` text,
	`key_end` text,
	`local` integer NOT NULL,
	`at_once` integer NOT NULL,
	`first_ms` integer NOT NULL,
	`gap_ms` integer NOT NULL,
	`price_in` real,
	`price_out` real,
	`offered` text NOT NULL,
	`structured` text,
	`asks_usage` integer NOT NULL,
	`tested_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `model_limits` (
	`id` integer PRIMARY KEY NOT NULL,
	`currency` text NOT NULL,
	`cost_at_most` real,
	`tokens_at_most` integer
);
--> statement-breakpoint
CREATE TABLE `model_usage` (
	`month` text NOT NULL,
	`connection` text NOT NULL,
	`model` text NOT NULL,
	`agent` text NOT NULL,
	`calls` integer NOT NULL,
	`failures` integer NOT NULL,
	`estimated` integer NOT NULL,
	`tokens_in` integer NOT NULL,
	`tokens_out` integer NOT NULL,
	`cost` real NOT NULL,
	PRIMARY KEY(`month`, `connection`, `model`, `agent`)
);
