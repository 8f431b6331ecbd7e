package org.chancery.desk.web;

import java.util.List;
import java.util.Optional;
import org.chancery.desk.web.page.Ask;
import org.chancery.desk.web.page.CalendarPage;
import org.chancery.desk.web.page.ComparisonPage;
import org.chancery.desk.web.page.DocumentPage;
import org.chancery.desk.web.page.HappeningPage;
import org.chancery.desk.web.page.ListPage;
import org.chancery.desk.web.page.MethodPage;
import org.chancery.desk.web.page.NetworkPage;
import org.chancery.desk.web.page.Page;
import org.chancery.desk.web.page.PartyPage;
import org.chancery.desk.web.page.RelationPage;
import org.chancery.desk.web.page.RelationsPage;
import org.chancery.desk.web.page.SearchPage;
import org.chancery.desk.web.page.Site;
import org.chancery.record.kept.FindingType;

/** Which page stands at which address. */
final class Pages {

  private final Site site;

  Pages(Site site) {
    this.site = site;
  }

  /** The page; empty where there is none. */
  Optional<Page> at(List<String> segments, Ask ask) {
    return switch (segments.size()) {
      case 1 -> named(segments.getFirst(), ask);
      case 2 -> of(segments.getFirst(), segments.get(1));
      case 3 -> of(segments.getFirst(), segments.get(1), segments.get(2), ask);
      default -> Optional.empty();
    };
  }

  private Optional<Page> named(String name, Ask ask) {
    return switch (name) {
      case "relations" -> Optional.of(RelationsPage.of(site));
      case "calendar", "agenda" -> Optional.of(CalendarPage.of(site, ask));
      case "method" -> Optional.of(MethodPage.of(site));
      case "network" -> Optional.of(NetworkPage.of(site, ask));
      case "search" -> Optional.of(SearchPage.of(site, ask));
      case "commitments" -> Optional.of(ListPage.of(site, FindingType.COMMITMENT, ask));
      case "requests" -> Optional.of(ListPage.of(site, FindingType.REQUEST, ask));
      case "silences" -> Optional.of(ListPage.of(site, FindingType.OMISSION, ask));
      case "firsts" -> Optional.of(ListPage.of(site, FindingType.PRECEDENT, ask));
      default -> Optional.empty();
    };
  }

  private Optional<Page> of(String name, String what) {
    return switch (name) {
      case "document" -> DocumentPage.of(site, what).map(Page.class::cast);
      case "happening" -> HappeningPage.of(site, what).map(Page.class::cast);
      case "party" -> PartyPage.of(site, what).map(Page.class::cast);
      default -> Optional.empty();
    };
  }

  private Optional<Page> of(String name, String one, String other, Ask ask) {
    return switch (name) {
      case "comparison" -> ComparisonPage.of(site, one, other).map(Page.class::cast);
      case "relation" -> RelationPage.of(site, one, other, ask).map(Page.class::cast);
      default -> Optional.empty();
    };
  }
}
