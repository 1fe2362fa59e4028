CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`created_by` text,
	`created_at` text NOT NULL,
	`paper` text NOT NULL,
	`opens_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`attempts_allowed` integer NOT NULL,
	`assessment` integer NOT NULL,
	`lock_id` text,
	`answers_shown` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `assignments_class` ON `assignments` (`class_id`,`opens_at`);--> statement-breakpoint
CREATE TABLE `attempt_answers` (
	`attempt_id` text NOT NULL,
	`slot` text NOT NULL,
	`answer` text,
	`sequence` integer NOT NULL,
	`saved_at` text NOT NULL,
	`grade` text,
	`final_marks` real,
	`confirmed_by` text,
	`confirmed_at` text,
	`reason` text,
	PRIMARY KEY(`attempt_id`, `slot`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`student_id` text NOT NULL,
	`number` integer NOT NULL,
	`started_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`submitted_at` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_number` ON `attempts` (`assignment_id`,`student_id`,`number`);--> statement-breakpoint
CREATE TABLE `papers` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`content` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `papers_owner` ON `papers` (`owner_id`,`updated_at`);