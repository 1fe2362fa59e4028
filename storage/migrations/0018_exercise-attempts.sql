CREATE TABLE `exercise_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`kind` text NOT NULL,
	`task` text NOT NULL,
	`answers` text,
	`grade` text,
	`started_at` text NOT NULL,
	`submitted_at` text
);
--> statement-breakpoint
CREATE INDEX `exercise_attempts_learner` ON `exercise_attempts` (`learner_id`,`started_at`);