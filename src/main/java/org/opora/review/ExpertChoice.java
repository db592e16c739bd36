package org.opora.review;

import java.util.Set;
import org.opora.account.Person;

/** An expert who may be named, with what stands in the way. @param guest from another municipality */
public record ExpertChoice(Person person, boolean guest, Set<Obstacle> obstacles) {}
