package org.chancery.desk.command;

import java.util.function.Supplier;
import org.chancery.desk.explain.RuleLookup;
import org.chancery.reading.syntax.Parser;

/**
 * What all commands work with.
 *
 * @param terminal where they read and write
 * @param engines makes what reads
 * @param parsers gives the parser that is installed
 * @param rules where the rules behind findings are looked up
 */
public record Desk(
    Terminal terminal, Engine.Maker engines, Supplier<Parser> parsers, RuleLookup rules) {}
