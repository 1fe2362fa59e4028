CREATE TABLE `learning_choices` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`recording` integer NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `learning_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`knowledge` text NOT NULL,
	`clause_ids` text NOT NULL,
	`score` real NOT NULL,
	`hints` integer NOT NULL,
	`source_kind` text NOT NULL,
	`source_id` text NOT NULL,
	`about` text NOT NULL,
	`at` text NOT NULL,
	`excluded_at` text,
	`excluded_reason` text
);
--> statement-breakpoint
CREATE INDEX `learning_evidence_learner` ON `learning_evidence` (`learner_id`,`at`);