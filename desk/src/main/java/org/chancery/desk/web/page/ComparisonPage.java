package org.chancery.desk.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.record.view.Comparison;

/** Two documents side by side. */
public record ComparisonPage(Comparison comparison) implements Page {

  @Override
  public String title() {
    return name(comparison.one()) + " beside " + name(comparison.other());
  }

  @Override
  public Tab tab() {
    return Tab.NONE;
  }

  @Override
  public List<OtherForm> otherForms() {
    return OtherForm.of(
        Links.comparison(comparison.one().id(), comparison.other().id()), "", "json", "csv");
  }

  /** What a document is called. */
  public static String name(Comparison.Document document) {
    return document.title().orElse(document.id());
  }

  /** In what two sayings differ: {@code numbers: 20 percent / 30 percent}. */
  public static String differences(Comparison.Pair pair) {
    return pair.differences().stream()
        .map(d ->
            d.aspect().name().toLowerCase(Locale.ROOT)
                + ": "
                + (d.one().isEmpty() ? "–" : d.one())
                + " / "
                + (d.other().isEmpty() ? "–" : d.other()))
        .collect(Collectors.joining("; "));
  }

  /** The page; empty where the record lacks one of the two. */
  public static Optional<ComparisonPage> of(Site site, String one, String other) {
    return site.comparisons().of(one, other).map(ComparisonPage::new);
  }
}
