CREATE TABLE `clauses` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`document_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`number` text,
	`path` text NOT NULL,
	`text` text NOT NULL,
	`page` integer,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clauses_id_unique` ON `clauses` (`id`);--> statement-breakpoint
CREATE INDEX `clauses_document` ON `clauses` (`document_id`,`position`);--> statement-breakpoint
CREATE INDEX `clauses_number` ON `clauses` (`document_id`,`number`);--> statement-breakpoint
CREATE TABLE `document_names` (
	`document_id` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `document_names_document` ON `document_names` (`document_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`industry` text NOT NULL,
	`standard_number` text,
	`edition` text,
	`effective_date` text,
	`status` text NOT NULL,
	`supersedes_id` text,
	`audience` text NOT NULL,
	`collection` text NOT NULL,
	`example` integer NOT NULL,
	`source_uri` text NOT NULL,
	`content_sha256` text NOT NULL,
	`parser_version` integer NOT NULL,
	`page_count` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_source` ON `documents` (`collection`,`source_uri`);--> statement-breakpoint
CREATE INDEX `documents_content` ON `documents` (`collection`,`content_sha256`);--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`agent` text NOT NULL,
	`title` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `conversations_owner` ON `conversations` (`owner_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`parent_id` text,
	`role` text NOT NULL,
	`text` text NOT NULL,
	`answer` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `messages_conversation` ON `messages` (`conversation_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`role` text NOT NULL,
	`act` text NOT NULL,
	`subject_id` text,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `review_queue` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`turn_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`priority` text NOT NULL,
	`redacted_text` text NOT NULL,
	`decided_at` text
);
--> statement-breakpoint
CREATE INDEX `review_queue_open` ON `review_queue` (`decided_at`,`priority`);