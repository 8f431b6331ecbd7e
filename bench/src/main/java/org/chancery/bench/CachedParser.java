package org.chancery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.chancery.reading.syntax.Conllu;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.text.Text;

/**
 * Keeps the syntax of each text in a folder, so that a second experiment on it loads no models.
 *
 * <p>A file is named by the parser and the SHA-256 of the text. It does not notice a parser that
 * changed under the same name, nor another division into blocks: empty the folder then.
 */
public final class CachedParser implements Parser {

  private final Parser parser;
  private final Path folder;

  /**
   * @param parser asked for texts that are not kept yet
   * @param folder made when the first syntax is kept
   */
  public CachedParser(Parser parser, Path folder) {
    this.parser = parser;
    this.folder = folder.resolve(parser.name().replaceAll("[^A-Za-z0-9.]+", "-"));
  }

  @Override
  public String name() {
    return parser.name();
  }

  @Override
  public List<Sentence> parseWords(List<List<String>> sentences) {
    return parser.parseWords(sentences);
  }

  @Override
  public Syntax parse(Text text) {
    Path kept = folder.resolve(text.sha256() + ".conllu");
    try {
      if (Files.exists(kept)) {
        return Conllu.read(text, Files.readString(kept));
      }
      Syntax syntax = parser.parse(text);
      Files.createDirectories(folder);
      // Written aside and moved, so that another process never reads half a file.
      Path part = Files.createTempFile(folder, "syntax", ".part");
      Files.writeString(part, Conllu.write(syntax));
      Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return syntax;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the syntax of " + text.document().id(), e);
    }
  }
}
