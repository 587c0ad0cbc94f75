-- “Không có”, written as the field asks for, is the answer that there is none, also where the box beside it was left empty; it was counted as a lesson or a model.
update lesson set none = true
where none is distinct from true and normalize(what, NFC) ~ '^[[:punct:][:space:]“”]*([Kk][Hh][ÔôOo][Nn][Gg]([[:space:]]+[Cc][ÓóOo])?|[Nn][Oo][Nn][Ee])[[:punct:][:space:]“”]*$';
-- Counted anew at the next start, as what has no definition yet.
delete from figure_daily where figure in ('lessons', 'difficulties', 'good-models', 'policy-proposals');
delete from figure_sum where figure in ('lessons', 'difficulties', 'good-models', 'policy-proposals');
delete from figure_definition where figure in ('lessons', 'difficulties', 'good-models', 'policy-proposals');
-- Findings open are found less remedied from now on: what was kept under their name is of no figure any more.
delete from figure_daily where figure = 'findings-open';
delete from figure_sum where figure = 'findings-open';
delete from figure_definition where figure = 'findings-open';
