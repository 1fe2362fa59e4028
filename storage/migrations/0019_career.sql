CREATE TABLE `career_choices` (
	`person_id` text PRIMARY KEY NOT NULL,
	`uses_mastery` integer NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `career_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `career_plans_owner` ON `career_plans` (`owner_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `career_posts` (
	`id` text PRIMARY KEY NOT NULL,
	`imported_by` text,
	`created_at` text NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `resumes` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`file_name` text,
	`lines` text NOT NULL,
	`content` text NOT NULL,
	`evidence` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `resumes_owner` ON `resumes` (`owner_id`,`updated_at`);