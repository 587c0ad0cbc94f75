-- By which definition the kept sums of a figure were counted: a figure that is new, or says something else since, is counted anew at the next start.
create table figure_definition (tenant text not null, figure text not null, definition text not null, primary key (tenant, figure));
