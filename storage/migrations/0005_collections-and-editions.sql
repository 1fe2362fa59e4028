CREATE TABLE `collection_grants` (
	`collection_id` text NOT NULL,
	`user_id` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` text NOT NULL,
	PRIMARY KEY(`collection_id`, `user_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `collection_grants_user` ON `collection_grants` (`user_id`);--> statement-breakpoint
CREATE TABLE `collections` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`class_id` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `documents` ADD `recognised` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `confirmed_by` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `confirmed_at` text;--> statement-breakpoint
CREATE INDEX `documents_supersedes` ON `documents` (`supersedes_id`);--> statement-breakpoint
INSERT INTO `collections` (`id`, `kind`, `title`, `created_at`) VALUES
  ('public', 'public', '公开资料', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  ('school', 'school', '本校资料', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
--> statement-breakpoint
-- Collections that documents named before they had rows: a name that says nothing else was a company's.
INSERT OR IGNORE INTO `collections` (`id`, `kind`, `title`, `class_id`, `created_at`)
  SELECT DISTINCT `collection`,
    CASE WHEN `collection` LIKE 'class:%' THEN 'class' ELSE 'enterprise' END,
    `collection`,
    CASE WHEN `collection` LIKE 'class:%' THEN substr(`collection`, 7) END,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  FROM `documents`;
