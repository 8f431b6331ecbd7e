package org.chancery.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.LimitException;
import org.chancery.intake.bounds.TimeLimit;
import org.chancery.intake.piece.FileNames;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Known;
import org.chancery.intake.piece.Piece;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Format;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.intake.text.Decoding;
import org.chancery.intake.text.WebDate;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.document.Sha256;

/**
 * E-mail messages (RFC 5322, MIME). The plain text is read where there is one, else the HTML; then
 * the attachments, which are documents of their own with the message's sender and date.
 */
public final class MailReader {

  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 1_000;

  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderCount(2_000)
          .setMaxHeaderLen(1 << 17)
          .build();

  private MailReader() {}

  /** Reads one message. */
  public static Pieces read(Item item, Budget budget) throws IOException {
    byte[] bytes = budget.document(item.in());
    Iterator<Piece> pieces =
        TimeLimit.run(budget.limits().time(), () -> pieces(item, bytes)).iterator();
    return () -> pieces.hasNext() ? Optional.of(pieces.next()) : Optional.empty();
  }

  private static List<Piece> pieces(Item item, byte[] bytes) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(CONFIG);
    Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
    try {
      Parts parts = new Parts();
      parts.collect(message, 0);
      return pieces(item, message, parts, Sha256.of(bytes));
    } finally {
      message.dispose();
    }
  }

  private static List<Piece> pieces(Item item, Message message, Parts parts, String sha256)
      throws IOException {
    Known known = known(message, item.known());
    List<Piece> pieces = new ArrayList<>();
    if (parts.plain.isPresent()) {
      String text = PlainText.of(text(parts.plain.get()), isFlowed(parts.plain.get()));
      if (!text.isBlank()) {
        pieces.add(
            new Piece.Done(
                known.arrived(
                    new Document(
                        item.name(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        text,
                        sha256),
                    item.place(),
                    Format.MAIL)));
      }
    }
    if (pieces.isEmpty() && parts.html.isPresent()) {
      byte[] html = text(parts.html.get()).getBytes(StandardCharsets.UTF_8);
      // As a fragment: a mail is all text, without a site around it.
      pieces.add(
          new Piece.Inside(
              new Item(
                  item.name(),
                  "",
                  item.place(),
                  new ByteArrayInputStream(html),
                  known.withContentType("text/html; charset=utf-8"),
                  false)));
    }
    int number = 0;
    for (Entity attachment : parts.attachments) {
      number++;
      pieces.add(attached(item, known, attachment, number));
    }
    if (pieces.isEmpty()) {
      pieces.add(
          new Piece.Done(
              Received.Refused.of(Problem.Kind.NO_TEXT, item.place(), "a message without text")));
    }
    return pieces;
  }

  private static Piece attached(Item item, Known known, Entity part, int number)
      throws IOException {
    String file = FileNames.entry(Optional.ofNullable(part.getFilename()).orElse("part " + number));
    String type = Optional.ofNullable(part.getMimeType()).orElse("");
    Known ofPart = known.withContentType(type + charset(part).map(c -> ";charset=" + c).orElse(""));
    return new Piece.Inside(
        new Item(
            item.name() + "/" + FileNames.withoutSuffix(file),
            file,
            item.place() + "!/" + file,
            new ByteArrayInputStream(bytes(part)),
            new Known(
                Optional.empty(),
                ofPart.published(),
                ofPart.source(),
                ofPart.address(),
                ofPart.author(),
                ofPart.mediaType().filter(t -> !t.equals("application/octet-stream")),
                ofPart.charset(),
                ofPart.retrieved()),
            true));
  }

  private static Known known(Message message, Known carrier) {
    Optional<Mailbox> from =
        Optional.ofNullable(message.getFrom())
            .filter(list -> !list.isEmpty())
            .map(list -> list.get(0));
    Optional<String> name = from.map(Mailbox::getName).map(String::strip).filter(n -> !n.isEmpty());
    Optional<String> address = from.map(Mailbox::getAddress);
    return new Known(
        Optional.ofNullable(message.getSubject())
            .map(subject -> subject.replaceAll("\\s+", " ").strip())
            .filter(subject -> !subject.isEmpty())
            .or(carrier::title),
        date(message).or(carrier::published),
        name.or(() -> address).or(carrier::source),
        carrier.address(),
        name.or(() -> address).or(carrier::author),
        Optional.empty(),
        Optional.empty(),
        carrier.retrieved());
  }

  /** The day in the sender's zone, which the parsed field no longer has. */
  private static Optional<PublicationDate> date(Message message) {
    Field field = message.getHeader().getField("Date");
    return Optional.ofNullable(field)
        .map(Field::getBody)
        .flatMap(WebDate::parse)
        .or(() ->
            Optional.ofNullable(message.getDate())
                .map(date -> Instant.ofEpochMilli(date.getTime()).atOffset(ZoneOffset.UTC))
                .map(WebDate::of));
  }

  private static boolean isFlowed(Entity part) {
    return part.getHeader() != null
        && part.getHeader().getField("Content-Type") instanceof ContentTypeField type
        && "flowed".equalsIgnoreCase(type.getParameter("format"));
  }

  private static Optional<String> charset(Entity part) {
    return part.getHeader() != null
            && part.getHeader().getField("Content-Type") instanceof ContentTypeField type
        ? Optional.ofNullable(type.getParameter("charset"))
        : Optional.empty();
  }

  private static String text(Entity part) throws IOException {
    return Decoding.decode(bytes(part), charset(part)).replace("\r\n", "\n");
  }

  private static byte[] bytes(Entity part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (part.getBody() instanceof SingleBody body) {
      body.writeTo(bytes);
    }
    return bytes.toByteArray();
  }

  /** The parts that matter: one text, and what is attached. */
  private static final class Parts {

    private Optional<Entity> plain = Optional.empty();
    private Optional<Entity> html = Optional.empty();
    private final List<Entity> attachments = new ArrayList<>();
    private int count;

    void collect(Entity entity, int depth) throws LimitException {
      count++;
      if (depth > DEEPEST || count > MOST_PARTS) {
        throw LimitException.ofDocument("a message of too many parts within parts");
      }
      if (entity.getBody() instanceof Multipart multipart) {
        for (Entity part : multipart.getBodyParts()) {
          collect(part, depth + 1);
        }
        return;
      }
      if (entity.getBody() instanceof Message inner) {
        // Forwarded as an attachment: its text is the report.
        collect(inner, depth + 1);
        return;
      }
      String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
      boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
      if (!attached && type.equals("text/plain") && plain.isEmpty()) {
        plain = Optional.of(entity);
      } else if (!attached && type.equals("text/html") && html.isEmpty()) {
        html = Optional.of(entity);
      } else if (attached
          && (entity.getBody() instanceof BinaryBody || entity.getBody() instanceof TextBody)) {
        attachments.add(entity);
      }
    }
  }
}
