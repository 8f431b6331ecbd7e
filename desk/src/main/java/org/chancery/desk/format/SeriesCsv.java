package org.chancery.desk.format;

import java.util.ArrayList;
import java.util.List;
import org.chancery.record.series.Balance;
import org.chancery.record.series.Month;
import org.chancery.record.series.QuadClass;
import org.chancery.record.view.Relation;

/** The series of a relation as rows, one for each month and direction. */
public final class SeriesCsv {

  private SeriesCsv() {}

  /** The rows, with a head. */
  public static String of(Relation relation) {
    Csv csv =
        new Csv(
            "month",
            "source",
            "target",
            "verbal_cooperation",
            "material_cooperation",
            "verbal_conflict",
            "material_conflict",
            "goldstein",
            "documents",
            "documents_on_both",
            "documents_in_record");
    String a = relation.a().code();
    String b = relation.b().code();
    for (Month month : relation.series().months()) {
      csv.row(row(month, a, b, month.there()));
      csv.row(row(month, b, a, month.back()));
    }
    return csv.toString();
  }

  private static List<String> row(Month month, String source, String target, Balance balance) {
    List<String> row = new ArrayList<>();
    row.add(month.month().toString());
    row.add(source);
    row.add(target);
    for (QuadClass quad : QuadClass.values()) {
      row.add(String.valueOf(balance.count(quad)));
    }
    row.add(String.valueOf(balance.goldstein()));
    row.add(String.valueOf(month.documents()));
    row.add(String.valueOf(month.about()));
    row.add(String.valueOf(month.published()));
    return row;
  }
}
