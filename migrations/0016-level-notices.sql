-- When the notice of TT 15/2026, Điều 26, was issued is told by the papers that offices issue, and is not kept a second time.
drop function level_notice(text, uuid, text, timestamptz, jsonb);
alter table level_assessment drop column notice_number, drop column notice_told_at, drop column notice_words;
