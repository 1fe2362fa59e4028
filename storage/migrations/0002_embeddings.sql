CREATE TABLE `removed_vectors` (
	`index_id` integer NOT NULL,
	`row_id` integer NOT NULL,
	FOREIGN KEY (`index_id`) REFERENCES `vector_indexes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `removed_vectors_index` ON `removed_vectors` (`index_id`);--> statement-breakpoint
CREATE TABLE `vector_indexes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`embedder` text NOT NULL,
	`url` text,
	`query_prefix` text NOT NULL,
	`passage_prefix` text NOT NULL,
	`store` text NOT NULL,
	`store_name` text NOT NULL,
	`dimension` integer,
	`indexed_through` integer NOT NULL,
	`serving` integer NOT NULL
);
--> statement-breakpoint
-- A vector server is outside this file: what goes is noted here, and removed there when the server is reached.
CREATE TRIGGER `clauses_leave_vector_server` AFTER DELETE ON `clauses` BEGIN
  INSERT INTO `removed_vectors` (`index_id`, `row_id`)
    SELECT `id`, old.`row_id` FROM `vector_indexes` WHERE `store` = 'chroma' AND `indexed_through` >= old.`row_id`;
END;
