CREATE TABLE `actor_pseudonyms` (
	`person_id` text PRIMARY KEY NOT NULL,
	`actor_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `actor_pseudonyms_actor_id_unique` ON `actor_pseudonyms` (`actor_id`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL,
	`notice_version` integer NOT NULL,
	`given` integer NOT NULL,
	`by_guardian` integer NOT NULL,
	`recorded_by` text,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `consents_person` ON `consents` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`person_hash` text NOT NULL,
	`kinds` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `retention_periods` (
	`kind` text PRIMARY KEY NOT NULL,
	`days` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL
);
