/** The desk in a browser: the server, what it answers to which address, and how pages look. */
@NullMarked
package org.chancery.desk.web;

import org.jspecify.annotations.NullMarked;
