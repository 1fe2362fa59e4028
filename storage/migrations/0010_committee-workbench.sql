CREATE TABLE `ai_applications` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`users` text NOT NULL,
	`data` text NOT NULL,
	`risk` text NOT NULL,
	`safeguards` text NOT NULL,
	`state` text NOT NULL,
	`example` integer NOT NULL,
	`approved_by` text,
	`approved_at` text,
	`reassess_on` text,
	`updated_by` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`turn_id` text NOT NULL,
	`person_id` text NOT NULL,
	`verdict` text NOT NULL,
	`reasons` text NOT NULL,
	`redacted_text` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_once` ON `feedback` (`person_id`,`message_id`);--> statement-breakpoint
CREATE INDEX `feedback_at` ON `feedback` (`at`);--> statement-breakpoint
CREATE TABLE `identity_releases` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`urgent` integer NOT NULL,
	`requested_by` text NOT NULL,
	`requested_at` text NOT NULL,
	`request_reason` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`decision_reason` text,
	`granted` integer,
	`expires_at` text,
	`shown_at` text,
	`person_id` text,
	FOREIGN KEY (`review_id`) REFERENCES `review_queue`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `identity_releases_person` ON `identity_releases` (`person_id`);--> statement-breakpoint
CREATE TABLE `rulings` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`verdict` text NOT NULL,
	`rule_id` text,
	`reason` text NOT NULL,
	`case_prompt` text,
	`case_expected` text,
	`ruled_by` text NOT NULL,
	`ruled_at` text NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `review_queue`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `rulings_review` ON `rulings` (`review_id`,`ruled_at`);--> statement-breakpoint
CREATE TABLE `sample_shares` (
	`id` text PRIMARY KEY NOT NULL,
	`share` real NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `review_queue` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `review_queue` ADD `due_at` text;--> statement-breakpoint
ALTER TABLE `review_queue` ADD `answer_id` text;--> statement-breakpoint
ALTER TABLE `review_queue` ADD `redacted_answer` text;--> statement-breakpoint
ALTER TABLE `review_queue` ADD `note` text;--> statement-breakpoint
ALTER TABLE `review_queue` ADD `assignee_id` text;--> statement-breakpoint
CREATE INDEX `review_queue_turn` ON `review_queue` (`turn_id`);--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`subject_id`);--> statement-breakpoint
CREATE INDEX `audit_log_act` ON `audit_log` (`act`,`at`);--> statement-breakpoint
-- A ruling stays as it was given; only the name of who gave it goes with their account.
CREATE TRIGGER `rulings_no_change` BEFORE UPDATE OF `id`, `review_id`, `verdict`, `rule_id`, `reason`, `case_prompt`, `case_expected`, `ruled_at` ON `rulings` BEGIN
  SELECT RAISE(ABORT, 'rulings are append-only');
END;
