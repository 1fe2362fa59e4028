CREATE TABLE `assessment_locks` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`material` text NOT NULL,
	`hides_text` integer NOT NULL,
	`locks_guests` integer NOT NULL,
	`note` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE INDEX `assessment_locks_class` ON `assessment_locks` (`class_id`,`ends_at`);--> statement-breakpoint
CREATE TABLE `personal_settings` (
	`person_id` text PRIMARY KEY NOT NULL,
	`recommendations` integer NOT NULL,
	`updated_at` text NOT NULL
);
