package org.chancery.desk.command;

import org.chancery.desk.explain.RuleLookup;

/**
 * What all commands work with.
 *
 * @param terminal where they read and write
 * @param engines makes what reads
 * @param rules where the rules behind findings are looked up
 */
public record Desk(Terminal terminal, Engine.Maker engines, RuleLookup rules) {}
