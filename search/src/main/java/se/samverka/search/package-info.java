/// Full-text search that knows Swedish, one code for texts and queries.
///
/// [SwedishText] makes lexemes of a text: the words in their basic form, the parts of compounds, and numbers as
/// people
/// write them. [SearchedText] writes them as PostgreSQL's `tsvector`, [SearchQuery] writes a query as its
/// `tsquery`
/// and marks what was found, and [SearchedRows] keeps the rows of a table of lexemes. The database stems
/// nothing, so
/// that nothing is installed on its server.
@NullMarked
package se.samverka.search;

import org.jspecify.annotations.NullMarked;
