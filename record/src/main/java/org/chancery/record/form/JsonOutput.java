package org.chancery.record.form;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON written piece by piece, in UTF-8, the same on every system. */
public final class JsonOutput {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonOutput() {}

  /** A generator whose closing leaves the stream open. */
  public static JsonGenerator generator(OutputStream out, boolean indented) {
    return JSON.createGenerator(
        indented ? new Indented() : ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  private static final class Indented extends ObjectWriteContext.Base {

    private static final DefaultIndenter TWO_BLANKS = new DefaultIndenter("  ", "\n");

    @Override
    public @Nullable PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter()
          .withObjectIndenter(TWO_BLANKS)
          .withArrayIndenter(TWO_BLANKS);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
