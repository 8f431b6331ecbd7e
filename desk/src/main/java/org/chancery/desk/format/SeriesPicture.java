package org.chancery.desk.format;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.record.series.Balance;
import org.chancery.record.series.Month;
import org.chancery.record.series.QuadClass;

/**
 * A series as a picture: what is done above or below a line, and under it how many documents stand
 * behind each month. Months of which the record has no document are shaded, so that they are not
 * taken for calm.
 */
public final class SeriesPicture {

  private static final int WIDTH = 720;
  private static final int LEFT = 44;
  private static final int RIGHT = 8;
  private static final int TOP = 14;
  private static final int HIGH = 150;
  private static final int GAP = 16;
  private static final int BAND = 34;
  private static final int FOOT = 22;
  private static final int HEIGHT = TOP + HIGH + GAP + BAND + FOOT;

  /** Years are written so far apart. */
  private static final int LABEL = 46;

  private final List<Month> months;
  private final Function<YearMonth, Optional<String>> link;
  private final double step;

  /** A picture that leads nowhere. */
  SeriesPicture(List<Month> months) {
    this(months, _ -> Optional.empty());
  }

  /**
   * A picture.
   *
   * @param link the address to which what stands for a month leads
   */
  public SeriesPicture(List<Month> months, Function<YearMonth, Optional<String>> link) {
    this.months = months;
    this.link = link;
    this.step = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, months.size());
  }

  /** Acts of cooperation above the line, of conflict below; deeds next to the line. */
  public String acts(String id, String title, Function<Month, Balance> direction) {
    int most =
        months.stream()
            .map(direction)
            .mapToInt(balance -> Math.max(balance.cooperation(), balance.conflict()))
            .max()
            .orElse(0);
    double unit = most == 0 ? 0 : HIGH / 2.0 / most;
    double middle = TOP + HIGH / 2.0;
    Svg svg = frame(id, title, middle, String.valueOf(most), String.valueOf(most));
    for (int i = 0; i < months.size(); i++) {
      Month month = months.get(i);
      Balance balance = direction.apply(month);
      if (balance.acts() == 0) {
        continue;
      }
      double x = LEFT + i * step + step * 0.1;
      double wide = step * 0.8;
      svg.begin(explained(month, balance), link.apply(month.month()));
      double up = balance.count(QuadClass.MATERIAL_COOPERATION) * unit;
      svg.bar("deeds-good", x, middle - up, wide, up);
      double upper = balance.count(QuadClass.VERBAL_COOPERATION) * unit;
      svg.bar("words-good", x, middle - up - upper, wide, upper);
      double down = balance.count(QuadClass.MATERIAL_CONFLICT) * unit;
      svg.bar("deeds-bad", x, middle, wide, down);
      svg.bar("words-bad", x, middle + down, wide, balance.count(QuadClass.VERBAL_CONFLICT) * unit);
      svg.end();
    }
    return documents(svg).toString();
  }

  private static String explained(Month month, Balance balance) {
    return month.month()
        + ": "
        + balance.cooperation()
        + " cooperation, "
        + balance.conflict()
        + " conflict, Goldstein "
        + Phrases.goldstein(balance.goldstein())
        + "; "
        + Phrases.plural(month.documents(), "document");
  }

  /** The sums of Goldstein's values in both directions. */
  public String goldstein(String id, String title) {
    double most =
        months.stream()
            .flatMap(month -> java.util.stream.Stream.of(month.there(), month.back()))
            .mapToDouble(balance -> Math.abs(balance.goldstein()))
            .max()
            .orElse(0);
    double unit = most == 0 ? 0 : HIGH / 2.0 / most;
    double middle = TOP + HIGH / 2.0;
    Svg svg = frame(id, title, middle, Phrases.goldstein(most), Phrases.goldstein(-most));
    points(svg, "there", middle, unit, Month::there);
    points(svg, "back", middle, unit, Month::back);
    return documents(svg).toString();
  }

  /** Months without acts have no value: points are joined only where months follow each other. */
  private void points(
      Svg svg, String style, double middle, double unit, Function<Month, Balance> direction) {
    for (int i = 0; i < months.size(); i++) {
      Balance balance = direction.apply(months.get(i));
      if (balance.acts() == 0) {
        continue;
      }
      double x = LEFT + (i + 0.5) * step;
      double y = middle - balance.goldstein() * unit;
      if (i > 0 && direction.apply(months.get(i - 1)).acts() > 0) {
        Balance before = direction.apply(months.get(i - 1));
        svg.line(style, x - step, middle - before.goldstein() * unit, x, y);
      }
      svg.begin(explained(months.get(i), balance), link.apply(months.get(i).month()))
          .dot(style, x, y, 2.6)
          .end();
    }
  }

  private Svg frame(String id, String title, double middle, String top, String bottom) {
    Svg svg = new Svg(id, WIDTH, HEIGHT, title);
    for (int i = 0; i < months.size(); i++) {
      if (months.get(i).isBlind()) {
        svg.bar("blind", LEFT + i * step, TOP, step, HIGH + GAP + BAND);
      }
    }
    svg.line("axis", LEFT, middle, WIDTH - RIGHT, middle);
    svg.words("end", LEFT - 6, TOP + 8, top);
    svg.words("end", LEFT - 6, middle + 4, "0");
    svg.words("end", LEFT - 6, TOP + HIGH, bottom);
    return svg;
  }

  /** How many documents of each month there are in the record, and of these on the two. */
  private Svg documents(Svg svg) {
    int most = months.stream().mapToInt(Month::published).max().orElse(0);
    double unit = most == 0 ? 0 : (double) BAND / most;
    double foot = TOP + HIGH + GAP + BAND;
    for (int i = 0; i < months.size(); i++) {
      Month month = months.get(i);
      if (month.published() == 0) {
        continue;
      }
      double x = LEFT + i * step + step * 0.1;
      svg.begin(
          month.month()
              + ": "
              + Phrases.plural(month.published(), "document")
              + " in the record, "
              + month.about()
              + " on the two");
      svg.bar(
          "published", x, foot - month.published() * unit, step * 0.8, month.published() * unit);
      svg.bar("about", x, foot - month.about() * unit, step * 0.8, month.about() * unit);
      svg.end();
    }
    svg.line("axis", LEFT, foot, WIDTH - RIGHT, foot);
    svg.words("end", LEFT - 6, foot - BAND + 8, String.valueOf(most));
    svg.words("end", LEFT - 6, foot, "docs");
    for (Integer i : labelled()) {
      svg.words("middle", LEFT + (i + 0.5) * step, HEIGHT - 6, label(months.get(i)));
    }
    return svg;
  }

  /** Months that are written under the picture: Januaries if there are two, none too close. */
  private List<Integer> labelled() {
    boolean years = months.size() > 18;
    List<Integer> labelled = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < months.size(); i++) {
      boolean candidate = !years || months.get(i).month().getMonthValue() == 1;
      double x = (i + 0.5) * step;
      if (candidate && x - last >= LABEL && x + LEFT + LABEL / 2.0 <= WIDTH) {
        labelled.add(i);
        last = x;
      }
    }
    return labelled;
  }

  private String label(Month month) {
    return months.size() > 18 ? String.valueOf(month.month().getYear()) : month.month().toString();
  }
}
