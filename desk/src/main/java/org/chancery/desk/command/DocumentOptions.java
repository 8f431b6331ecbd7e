package org.chancery.desk.command;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chancery.intake.Defaults;
import org.chancery.intake.IntakeSettings;
import org.chancery.intake.lines.FieldNames;
import org.chancery.reading.document.PublicationDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a user says of documents, whatever is then done with them. */
final class DocumentOptions {

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = ToPublicationDate.class,
      description = {
        "When documents that do not say it themselves were published: 2025-01-22, 2025-01, 2025 or"
            + " 2025-01-22T09:30:00Z. Without a date \"Tuesday\" stays without a date, too."
      })
  private Optional<PublicationDate> published = Optional.empty();

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "Headline of documents that do not give one themselves.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--field",
      paramLabel = "PART=KEY",
      converter = {ToPart.class, ToKey.class},
      description = {
        "Under which key JSON lines give a part of a document (text, id, title, source, published,"
            + " address, author), where it is not its own name. May be repeated."
      })
  private Map<String, String> fields = Map.of();

  @Mixin private GazetteerOption gazetteer = new GazetteerOption();

  /** How documents are taken in. */
  IntakeSettings settings() {
    return IntakeSettings.STANDARD.with(new Defaults(published, title)).with(FieldNames.of(fields));
  }

  /** As {@link GazetteerOption#refuseMissing}. */
  Optional<Integer> refuseMissingGazetteer(Terminal terminal) {
    return gazetteer.refuseMissing(terminal);
  }

  /** The engine, made when it is first asked for. Not safe for use by several threads. */
  Supplier<Engine> engine(Desk desk) {
    return gazetteer.engine(desk);
  }

  static final class ToPart implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      try {
        FieldNames.of(Map.of(value, value));
        return value;
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  static final class ToKey implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      return value;
    }
  }

  static final class ToPublicationDate implements ITypeConverter<PublicationDate> {
    @Override
    public PublicationDate convert(String value) {
      try {
        return PublicationDate.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
