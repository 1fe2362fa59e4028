-- The lexical index: terms cut by knowledge/cut-terms.ts, one row a clause. Contentless, since clauses holds the text.
CREATE VIRTUAL TABLE `clause_terms` USING fts5(`heading`, `body`, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '.-/'");
--> statement-breakpoint
CREATE VIRTUAL TABLE `clause_vocabulary` USING fts5vocab(`clause_terms`, 'row');
--> statement-breakpoint
-- A clause that goes takes its terms along, whoever deletes it.
CREATE TRIGGER `clauses_leave_index` AFTER DELETE ON `clauses` BEGIN
  DELETE FROM `clause_terms` WHERE rowid = old.`row_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_update` BEFORE UPDATE ON `audit_log` BEGIN
  SELECT RAISE(ABORT, 'audit_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_delete` BEFORE DELETE ON `audit_log` BEGIN
  SELECT RAISE(ABORT, 'audit_log is append-only');
END;
