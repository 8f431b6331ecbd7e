/** The record in a database, SQLite or PostgreSQL. */
@NullMarked
package org.chancery.record.store;

import org.jspecify.annotations.NullMarked;
