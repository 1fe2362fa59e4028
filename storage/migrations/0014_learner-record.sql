CREATE TABLE `learning_class_goals` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`title` text NOT NULL,
	`clause_ids` text NOT NULL,
	`created_by` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `learning_class_goals_class` ON `learning_class_goals` (`class_id`);--> statement-breakpoint
CREATE TABLE `learning_practice` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`objective_id` text NOT NULL,
	`item_id` text NOT NULL,
	`item` text NOT NULL,
	`hints` integer NOT NULL,
	`asked_at` text NOT NULL,
	`answered_at` text
);
--> statement-breakpoint
CREATE INDEX `learning_practice_learner` ON `learning_practice` (`learner_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `learning_priors` (
	`learner_id` text NOT NULL,
	`objective_id` text NOT NULL,
	`level` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`learner_id`, `objective_id`)
);
--> statement-breakpoint
ALTER TABLE `learning_choices` ADD `goal_id` text;--> statement-breakpoint
ALTER TABLE `learning_choices` ADD `explanations` text;--> statement-breakpoint
ALTER TABLE `learning_choices` ADD `examples_first` integer;--> statement-breakpoint
ALTER TABLE `learning_choices` ADD `daily_minutes` integer;--> statement-breakpoint
ALTER TABLE `learning_evidence` ADD `critical_missed` integer;