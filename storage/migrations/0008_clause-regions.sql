ALTER TABLE `clauses` ADD `regions` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `confidence` real;