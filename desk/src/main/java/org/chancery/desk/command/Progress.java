package org.chancery.desk.command;

import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar among the messages, from the tenth document on. */
final class Progress implements AutoCloseable {

  private static final int MANY = 10;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean shown;
  private final int width;
  private int documents;
  private Optional<Bar> bar = Optional.empty();

  Progress(Terminal terminal, boolean shown) {
    this.err = terminal.err();
    this.shown = shown;
    this.width = shown ? terminal.width() : 0;
  }

  void step() {
    documents++;
    if (shown && documents == MANY) {
      bar = Optional.of(new Bar(err, width));
    }
    bar.ifPresent(b -> b.stepTo(documents));
  }

  /** Makes room for a message. */
  void clear() {
    if (bar.isPresent()) {
      err.print(CLEAR_LINE);
    }
  }

  @Override
  public void close() {
    bar.ifPresent(Bar::close);
    clear();
    err.flush();
  }

  /** The library's classes, loaded only when a bar is drawn. */
  private static final class Bar {

    private final ProgressBar bar;

    Bar(PrintWriter err, int width) {
      this.bar =
          new ProgressBarBuilder()
              .setTaskName("reading")
              .setUnit(" documents", 1)
              .setInitialMax(-1)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .showSpeed()
              .setUpdateIntervalMillis(200)
              .setConsumer(
                  new DelegatingProgressBarConsumer(
                      line -> {
                        err.print("\r" + line);
                        err.flush();
                      },
                      width - 1))
              .build();
    }

    void stepTo(int documents) {
      bar.stepTo(documents);
    }

    void close() {
      bar.close();
    }
  }
}
