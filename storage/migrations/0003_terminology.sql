CREATE TABLE `document_terms` (
	`clause_row_id` integer NOT NULL,
	`words` text NOT NULL,
	`term` text NOT NULL,
	FOREIGN KEY (`clause_row_id`) REFERENCES `clauses`(`row_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `document_terms_clause` ON `document_terms` (`clause_row_id`);