package org.chancery.parser.network;

/**
 * What the network found for one sentence of n words.
 *
 * @param upos for each word the number of its universal part of speech
 * @param xpos for each word the number of its Penn tag
 * @param lemma for each word the numbers of its best lemma scripts, the best first
 * @param names scores of tags of names, a row a word
 * @param heads for each word the index of its head, or -1 for the root; they form a tree
 * @param relations for each word the number of its relation to the head
 */
public record SentenceScores(
    int[] upos, int[] xpos, int[] lemma, float[] names, int[] heads, int[] relations) {}
