package org.opora.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person does in the yearly cycle; the diagrams name a role by {@link #group()} as candidate group. */
public enum Role {
    /** Муниципальный координатор: launches the year, checks, chases deadlines. */
    COORDINATOR(Reach.MUNICIPALITY),
    /** Руководитель of the authority: signs and agrees; an acting head holds the same role from–to by an order. */
    HEAD(Reach.MUNICIPALITY),
    /** Контролирующее лицо by the order. */
    CONTROLLER(Reach.MUNICIPALITY),
    /** Методист of the methodical centre: interviews, seminars, notes. */
    METHODIST(Reach.MUNICIPALITY),
    /** Директор школы: completes the forms of the own school. */
    DIRECTOR(Reach.SCHOOL),
    /** Ответственный в школе: prepares the forms of the own school. */
    STAFF(Reach.SCHOOL),
    /** Эксперт: reviews what is assigned to them, and nothing else. */
    EXPERT(Reach.MUNICIPALITY),
    /** Региональный оператор: reads all municipalities of a region. */
    OPERATOR(Reach.REGION),
    /** Администратор: diagrams, decisions, forms, accounts. */
    ADMIN(Reach.EVERYWHERE);

    /** The kind of scope in which a role is given. */
    public enum Reach {
        EVERYWHERE,
        REGION,
        MUNICIPALITY,
        SCHOOL
    }

    private final Reach reach;

    Role(Reach reach) {
        this.reach = reach;
    }

    /** The candidate group of the diagrams: the name in lower case. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group whose tasks the role works on: the responsible person of a school prepares what its director sends. */
    public String taskGroup() {
        return this == STAFF ? DIRECTOR.group() : group();
    }

    /** The kind of scope that a grant of this role names. */
    public Reach reach() {
        return reach;
    }

    /** The role of a candidate group, or empty when no role is called so. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values())
                .filter(role -> role.group().equals(group))
                .findFirst();
    }
}
