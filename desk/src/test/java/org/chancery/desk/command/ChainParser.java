package org.chancery.desk.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.ParserException;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/** Hangs each word on the one before it; a capitalised one that is not the first is a name. */
final class ChainParser implements Parser {

  @Override
  public String name() {
    return "chain 1";
  }

  @Override
  public Syntax parse(Text text) {
    if (text.value().contains("Fail here")) {
      throw new ParserException("no parse of sentence 1");
    }
    return new Syntax(text, parseWords(List.of(List.of(text.value().strip().split("\\s+")))));
  }

  @Override
  public List<Sentence> parseWords(List<List<String>> sentences) {
    List<Sentence> parsed = new ArrayList<>();
    int at = 0;
    for (List<String> words : sentences) {
      List<Token> tokens = new ArrayList<>();
      List<NamedEntity> names = new ArrayList<>();
      for (String word : words) {
        int i = tokens.size();
        tokens.add(
            new Token(
                i,
                new Span(at, at + word.length()),
                word,
                word.toLowerCase(Locale.ROOT),
                Upos.X,
                "FW",
                i == 0 ? Token.ROOT : i - 1,
                i == 0 ? "root" : "dep"));
        if (i > 0 && Character.isUpperCase(word.charAt(0))) {
          names.add(new NamedEntity(NamedEntity.Kind.PERSON, i, i));
        }
        at += word.length() + 1;
      }
      Span span = tokens.getFirst().span().cover(tokens.getLast().span());
      parsed.add(new Sentence(parsed.size() + 1, span, tokens, names));
    }
    return parsed;
  }
}
