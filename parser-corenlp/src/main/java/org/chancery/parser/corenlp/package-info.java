/** Stanford CoreNLP behind the parser port. */
@NullMarked
package org.chancery.parser.corenlp;

import org.jspecify.annotations.NullMarked;
