CREATE TABLE `lesson_materials` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`brief` text NOT NULL,
	`clauses` text NOT NULL,
	`outline` text NOT NULL,
	`sections` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`shared` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`reviewed_by` text,
	`reviewed_at` text,
	`approved_by` text,
	`approved_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `lesson_materials_owner` ON `lesson_materials` (`owner_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `lesson_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`bytes` blob NOT NULL,
	`created_by` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lesson_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`material_id` text NOT NULL,
	`number` integer,
	`content` text NOT NULL,
	`saved_by` text,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`material_id`) REFERENCES `lesson_materials`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lesson_versions_material` ON `lesson_versions` (`material_id`,`saved_at`);