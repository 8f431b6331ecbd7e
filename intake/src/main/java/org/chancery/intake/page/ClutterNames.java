package org.chancery.intake.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What classes and ids say of a part of a page. */
final class ClutterNames {

  /** Words in a class or id, between hyphens, underscores, and changes of letter case. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|[_-])(?:cookies?|consent|gdpr|onetrust|cmp|sr-only|screen-reader(?:-text)?|visually-hidden|visuallyhidden|skip-?(?:link|nav|to)\\S*"
              + "|b?crumbs?|breadcrumbs?|topic-?path|share(?:-?bar|-?buttons?|-?tools?|-?links?)?|sharing|sharedaddy|jp-(?:likes|relatedposts)|social(?:-?links?|-?media|-?share|-?bar)?|addtoany|addthis"
              + "|related(?!-?coverage-text)\\S*|recommended|recommendations?|recirc\\S*|more-(?:on|from|stories|news)\\S*|also-read|read-?(?:more|next|also)|you-may-also-like|most-?(?:read|popular|viewed)"
              + "|trending|outbrain|taboola|newsletter\\S*|subscribe\\S*|subscription\\S*|sign-?up\\S*|promo\\S*|advert\\S*|ads?|ad-?slot|ad-?container|sponsored?|dfp"
              + "|comments?|comment-?(?:list|section|thread|form|box)|disqus\\S*|respond|pagination|pager|page-?nav|prev-?next|post-?navigation"
              + "|site-?(?:header|footer|nav)|global-?(?:header|footer|nav)|masthead|toolbar|print-?(?:link|button)|author-?(?:bio|box|card|profile)|about-the-author|tag-?(?:list|cloud|links|s-list)|tags|tax?onomy|topics-list"
              + "|widget|sidebar|login-?\\S*|app-?promo\\S*|donate\\S*|feedback|survey|back-to-top|language-?(?:switcher|selector)|other-?lang(?:uages?)?|flash-?message|alert-?banner|breaking-?news-?(?:bar|ticker)|ticker"
              + "|published-dates|change-history|publication-status|key-events|enhancement\\S*)(?=$|[_-])");

  /** What tells how a whole page is laid out, or which program made it, of a part of any kind. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?:has|no|with|without|is|not|show|hide|page|post|tag|category|elementor|wp-block|js|theme)[-_].*|.*[-_](?:enabled|disabled|on|off|none|open|closed|true|false)");

  /** Parts that name their kind after such a beginning all the same. */
  private static final Pattern BUILT =
      Pattern.compile(
          "elementor-(?:widget-|location-)?(?:share-buttons|nav-menu|header|footer|login|posts|author-box|post-navigation|post-comments|search-form|breadcrumbs)|"
              + "(?:wp-block|page|post|category)-(?:navigation\\S*|nav|latest-posts|social-links|tag-cloud|comments|related\\S*|sharing|share)");

  /** Lines about the text: who wrote it, when. They are read before they are taken away. */
  private static final Pattern ABOUT_TEXT =
      Pattern.compile(
          "(?:^|.*[_-])(?:meta|metadata|byline|by-line|pub-?date|post-?date|publish-?date|article-?date|date-?published|date-?line-?meta|posted-?on|post-?info|timestamp|time-?stamp|published|caption|captions?-?text|photo-?credit|image-?credit|credit)(?:$|__.*)");

  /** What is no part of an article even where it is longer. */
  private static final Pattern NEVER =
      Pattern.compile(
          "(?:.*[_-])?(?:cookies?|consent|gdpr|onetrust|didomi|usercentrics)(?:[_-].*)?|comments?(?:-?(?:area|section|list|thread|wrapper|container))?|disqus.*|respond");

  /** A page's own footer; that of an article may belong to it. */
  private static final Pattern FOOTER = Pattern.compile("(?:.*[_-])?foot(?:er)?(?:[_-].*)?|bottom");

  /** What stands before a text for subscribers; the text itself often goes by the same name. */
  private static final Pattern WALL = Pattern.compile("(?:^|[_-])(?:paywall|regwall)(?=$|[_-])");

  private static final Pattern BEGGING =
      Pattern.compile(
          "\\b(?:subscrib|regist|sign (?:in|up)|log ?in|free articles?|already a|unlimited|per"
              + " month|full access)",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_LINE = 240;

  private ClutterNames() {}

  /** Whether a part is named for something that is no part of an article. */
  static boolean isClutter(Element element) {
    boolean wall = false;
    for (String name : names(element)) {
      if (BUILT.matcher(name).matches()
          || !STATE.matcher(name).matches() && NAME.matcher(name).find()) {
        return true;
      }
      if (FOOTER.matcher(name).matches()
          && element.closest("article, blockquote, figure, table") == null) {
        return true;
      }
      wall |= WALL.matcher(name).find();
    }
    return isAboutText(element)
        || wall
            && Clutter.isShort(element, 3 * LONGEST_LINE)
            && BEGGING.matcher(element.text()).find();
  }

  /** Whether a part is named for something that can be longer than the article it is no part of. */
  static boolean isNeverArticle(Element element) {
    for (String name : names(element)) {
      if (!STATE.matcher(name).matches() && NEVER.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a part is named for a line about the text, and is no longer than a line. */
  static boolean isAboutText(Element element) {
    for (String name : names(element)) {
      if (ABOUT_TEXT.matcher(name).matches()) {
        return Clutter.isShort(element, LONGEST_LINE) && element.selectFirst("h1") == null;
      }
    }
    return false;
  }

  private static String[] names(Element element) {
    String names = (element.className() + " " + element.id()).strip();
    return names.isEmpty()
        ? new String[0]
        : names.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT).split("\\s+");
  }
}
