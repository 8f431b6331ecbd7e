/** The record for assistants: the Model Context Protocol over standard input and output. */
@NullMarked
package org.chancery.desk.mcp;

import org.jspecify.annotations.NullMarked;
