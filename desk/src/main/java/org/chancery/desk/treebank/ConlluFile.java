package org.chancery.desk.treebank;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.chancery.intake.Intake;
import org.chancery.intake.received.Problem;
import org.chancery.intake.text.Utf8;
import org.chancery.intake.text.Utf8.NotUtf8;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a CoNLL-U file, one after the other; at most one is held. A sentence with a line
 * that is no CoNLL-U is refused with the place of that line, and the next one is read.
 */
public final class ConlluFile implements Iterator<ConlluFile.Item>, Closeable {

  /** What stands next in the file. */
  public sealed interface Item {

    /** A sentence. */
    record Given(GivenSentence sentence) implements Item {}

    /** No sentence, for a reason. */
    record Refused(Problem problem) implements Item {}
  }

  private static final int LONGEST_LINE = 1 << 20;
  private static final int MOST_WORDS = 100_000;

  private final String place;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private int line;
  private boolean ended;
  private @Nullable Item next;

  /**
   * @param place the file, for messages
   * @param in its content, not compressed
   */
  public ConlluFile(String place, InputStream in) {
    this.place = place;
    this.in = in;
  }

  private ConlluFile(String place, Problem.Kind kind, String why) {
    this(place, InputStream.nullInputStream());
    this.ended = true;
    this.next = new Item.Refused(new Problem(kind, place, why));
  }

  /**
   * Opens a file, unpacking {@code *.gz}; one that cannot be opened gives its refusal.
   *
   * @param argument a file, or {@link Intake#STANDARD_INPUT}
   */
  public static ConlluFile open(String argument, InputStream standardInput) {
    if (argument.equals(Intake.STANDARD_INPUT)) {
      return new ConlluFile("standard input", standardInput);
    }
    try {
      InputStream in = Files.newInputStream(Path.of(argument));
      try {
        return new ConlluFile(argument, argument.endsWith(".gz") ? new GZIPInputStream(in) : in);
      } catch (IOException e) {
        in.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      return new ConlluFile(argument, Problem.Kind.NO_INPUT, "no such file");
    } catch (IOException e) {
      return new ConlluFile(argument, Problem.Kind.IO, "cannot be read: " + e.getMessage());
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      try {
        next = sentence();
      } catch (IOException e) {
        ended = true;
        next = refused(Problem.Kind.IO, line + 1, "cannot be read: " + e.getMessage());
      }
    }
    return next != null;
  }

  @Override
  public Item next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException(place);
    }
    Item result = next;
    next = null;
    return result;
  }

  /** The next sentence, or null where only empty lines are left. */
  private @Nullable Item sentence() throws IOException {
    Lines lines = new Lines();
    Item refused = null;
    int first = line + 1;
    while (!ended) {
      String words = null;
      String wrong;
      try {
        words = line();
        wrong = "longer than " + LONGEST_LINE + " bytes";
      } catch (NotUtf8 e) {
        wrong = "not UTF-8 at byte " + e.offset() + " of the line";
      }
      if (words != null && words.isEmpty()) {
        if (refused != null || !lines.isEmpty()) {
          break;
        }
        first = line + 1;
      } else if (refused == null) {
        wrong = words == null ? wrong : lines.add(words);
        refused = wrong.isEmpty() ? null : refused(Problem.Kind.DATA, line, wrong);
      }
    }
    if (refused != null) {
      return refused;
    }
    if (lines.isEmpty()) {
      return null;
    }
    String wrong = lines.wrongAsAWhole();
    return wrong.isEmpty()
        ? new Item.Given(new GivenSentence(lines.kept, lines.forms))
        : refused(Problem.Kind.DATA, first, wrong);
  }

  private Item refused(Problem.Kind kind, int at, String message) {
    return new Item.Refused(new Problem(kind, place + ":" + at, message));
  }

  /** The next line without its end, or null if it is too long; sets {@link #ended} at the end. */
  private @Nullable String line() throws IOException, NotUtf8 {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    boolean tooLong = false;
    while (true) {
      if (at == filled) {
        filled = in.read(buffer);
        at = 0;
        if (filled < 0) {
          filled = 0;
          ended = true;
          break;
        }
      }
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      tooLong |= bytes.size() + end - at > LONGEST_LINE;
      if (!tooLong) {
        bytes.write(buffer, at, end - at);
      }
      at = end;
      if (end < filled) {
        at++;
        break;
      }
    }
    line++;
    if (tooLong) {
      return null;
    }
    String words = Utf8.decode(bytes.toByteArray());
    return words.endsWith("\r") ? words.substring(0, words.length() - 1) : words;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The lines of one sentence. */
  private static final class Lines {

    private final List<String> kept = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();
    private int rangeEnd;

    boolean isEmpty() {
      return kept.isEmpty();
    }

    /** Adds a line; gives what is wrong with it, or nothing. */
    String add(String words) {
      if (words.startsWith("#")) {
        kept.add(words);
        return "";
      }
      String[] columns = words.split("\t", -1);
      if (columns.length != GivenSentence.COLUMNS) {
        return columns.length + " columns, not " + GivenSentence.COLUMNS;
      }
      String id = columns[0];
      if (id.matches("[0-9]{1,6}\\.[0-9]{1,6}")) {
        return "";
      }
      String due = String.valueOf(forms.size() + 1);
      if (id.matches("[0-9]{1,6}-[0-9]{1,6}")) {
        int end = Integer.parseInt(id.substring(id.indexOf('-') + 1));
        if (!id.startsWith(due + "-") || end <= forms.size() || rangeEnd > forms.size()) {
          return "id " + id + " where word " + due + " is due";
        }
        rangeEnd = end;
      } else if (!id.equals(due)) {
        return "id \"" + id + "\" where word " + due + " is due";
      } else if (columns[1].isEmpty()) {
        return "word " + id + " has no form";
      } else if (forms.size() == MOST_WORDS) {
        return "more than " + MOST_WORDS + " words in a sentence";
      } else {
        forms.add(columns[1]);
      }
      kept.add(words);
      return "";
    }

    /** What only the end of the sentence shows to be wrong, or nothing. */
    String wrongAsAWhole() {
      if (forms.isEmpty()) {
        return "a sentence without words";
      }
      return rangeEnd > forms.size()
          ? "a multiword token ends at word " + rangeEnd + " of " + forms.size()
          : "";
    }
  }
}
