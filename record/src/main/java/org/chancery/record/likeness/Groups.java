package org.chancery.record.likeness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts alike things into groups.
 *
 * <p>Things that are alike, directly or by way of others, make a component. Each component is cut
 * into groups by joining its most alike pairs first, unless that would bring together two that
 * exclude each other; ties are broken by the natural order of the things. Since the groups of a
 * component depend on the component alone, doing all at once and doing again only the components
 * that a newcomer touches give the same groups, whatever the order of arrival.
 */
public final class Groups<T extends Comparable<T>> {

  private record Edge(int one, int other, double likeness) {}

  private final Likeness<T> likeness;

  public Groups(Likeness<T> likeness) {
    this.likeness = likeness;
  }

  /** The groups of all these things, each in natural order, and ordered by their firsts. */
  public List<List<T>> of(Collection<T> things) {
    Map<String, List<T>> filed = new HashMap<>();
    for (T thing : new TreeSet<>(things)) {
      likeness
          .keys(thing)
          .forEach(k -> filed.computeIfAbsent(k, key -> new ArrayList<>()).add(thing));
    }
    Function<Set<String>, Collection<T>> sharing =
        keys -> keys.stream().flatMap(k -> filed.getOrDefault(k, List.of()).stream()).toList();
    List<List<T>> groups = new ArrayList<>();
    Set<T> done = new HashSet<>();
    for (T thing : new TreeSet<>(things)) {
      if (!done.contains(thing)) {
        SortedSet<T> component = component(List.of(thing), sharing);
        done.addAll(component);
        groups.addAll(cut(new ArrayList<>(component)));
      }
    }
    groups.sort(Comparator.comparing(List::getFirst));
    return groups;
  }

  /**
   * Newcomers and all that they are alike to, directly or by way of others: what has to be grouped
   * again when they arrive.
   *
   * @param sharing the things, newcomers included or not, that are filed under any of some keys
   */
  public SortedSet<T> component(
      Collection<T> newcomers, Function<Set<String>, Collection<T>> sharing) {
    Set<T> component = new HashSet<>(newcomers);
    Deque<T> open = new ArrayDeque<>(component);
    while (!open.isEmpty()) {
      T thing = open.remove();
      for (T other : sharing.apply(likeness.keys(thing))) {
        if (!component.contains(other) && alike(thing, other)) {
          component.add(other);
          open.add(other);
        }
      }
    }
    return new TreeSet<>(component);
  }

  private boolean alike(T one, T other) {
    return likeness.between(one, other) >= likeness.threshold();
  }

  /** The groups of one component. */
  private List<List<T>> cut(List<T> component) {
    int size = component.size();
    if (size == 1) {
      return List.of(List.copyOf(component));
    }
    List<Set<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      groups.add(new TreeSet<>(Set.of(i)));
    }
    for (Edge edge : edges(component)) {
      Set<Integer> one = groups.get(edge.one());
      Set<Integer> other = groups.get(edge.other());
      if (!one.equals(other) && !excluding(component, one, other)) {
        one.addAll(other);
        other.forEach(member -> groups.set(member, one));
      }
    }
    Map<Integer, List<T>> byFirst = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      byFirst
          .computeIfAbsent(Collections.min(groups.get(i)), first -> new ArrayList<>())
          .add(component.get(i));
    }
    return List.copyOf(byFirst.values());
  }

  private List<Edge> edges(List<T> component) {
    Map<String, List<Integer>> filed = new HashMap<>();
    Set<Long> seen = new HashSet<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < component.size(); i++) {
      for (String key : likeness.keys(component.get(i))) {
        List<Integer> before = filed.computeIfAbsent(key, k -> new ArrayList<>());
        for (int j : before) {
          if (seen.add((long) j * component.size() + i)) {
            double value = likeness.between(component.get(j), component.get(i));
            if (value >= likeness.threshold()) {
              edges.add(new Edge(j, i, value));
            }
          }
        }
        before.add(i);
      }
    }
    edges.sort(
        Comparator.comparingDouble(Edge::likeness)
            .reversed()
            .thenComparingInt(Edge::one)
            .thenComparingInt(Edge::other));
    return edges;
  }

  private boolean excluding(List<T> component, Set<Integer> one, Set<Integer> other) {
    return one.stream()
        .anyMatch(i ->
            other.stream()
                .anyMatch(j ->
                    likeness.excludes(component.get(i), component.get(j))
                        && Stream.concat(one.stream(), other.stream())
                            .noneMatch(k -> reconciles(component, k, i, j))));
  }

  private boolean reconciles(List<T> component, int third, int one, int other) {
    return third != one
        && third != other
        && likeness.reconciles(component.get(third), component.get(one), component.get(other));
  }
}
