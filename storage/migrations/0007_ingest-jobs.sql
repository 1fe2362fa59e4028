CREATE TABLE `document_files` (
	`document_id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`extension` text NOT NULL,
	`name` text NOT NULL,
	`manifest_sha256` text,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `ingest_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`owner_id` text,
	`batch_id` text,
	`source_kind` text NOT NULL,
	`source_uri` text NOT NULL,
	`name` text NOT NULL,
	`content_sha256` text,
	`bytes` integer,
	`given` text NOT NULL,
	`manifest` text NOT NULL,
	`collection` text NOT NULL,
	`stage` text NOT NULL,
	`pages_done` integer,
	`pages_total` integer,
	`attempts` integer NOT NULL,
	`lease_token` text,
	`lease_until` integer,
	`outcome` text,
	`clauses` integer,
	`message` text,
	`document_id` text,
	`supersedes` text,
	`dismissed` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ingest_jobs_stage` ON `ingest_jobs` (`stage`,`created_at`);--> statement-breakpoint
CREATE INDEX `ingest_jobs_owner` ON `ingest_jobs` (`owner_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `ingest_jobs_batch` ON `ingest_jobs` (`batch_id`);--> statement-breakpoint
CREATE INDEX `ingest_jobs_updated` ON `ingest_jobs` (`updated_at`);