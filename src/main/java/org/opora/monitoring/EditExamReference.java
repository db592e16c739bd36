package org.opora.monitoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the procedures, subjects and weights of the indices. They are common to all municipalities, so the administrator
 * does it; what is the municipality's own are the thresholds of its act.
 */
@Service
@Transactional
public class EditExamReference {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final ExamCatalogue catalogue;
    private final JdbcClient jdbc;
    private final Access access;
    private final Journal journal;

    EditExamReference(ExamCatalogue catalogue, JdbcClient jdbc, Access access, Journal journal) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.access = access;
        this.journal = journal;
    }

    /** Adds a procedure at the end of the list. */
    public void addProcedure(String name, int minGrade, int maxGrade) {
        access.requireAny(Role.ADMIN);
        requireGrades(minGrade, maxGrade);
        requireFree("exam_procedure", "", name);
        int place = nextPlace("exam_procedure");
        jdbc.sql("insert into exam_procedure (code, name, min_grade, max_grade, position) values (?, ?, ?, ?, ?)")
                .params("procedure-" + place, name, minGrade, maxGrade, place)
                .update();
        record("monitoring.procedure-added", name);
    }

    /** Changes a procedure, or takes it out of use; its results stay. */
    public void changeProcedure(ExamProcedure changed) {
        access.requireAny(Role.ADMIN);
        requireGrades(changed.minGrade(), changed.maxGrade());
        requireFree("exam_procedure", changed.code(), changed.name());
        changed(jdbc.sql("update exam_procedure set name = ?, min_grade = ?, max_grade = ?, in_use = ? where code = ?")
                .params(changed.name(), changed.minGrade(), changed.maxGrade(), changed.inUse(), changed.code())
                .update());
        record("monitoring.procedure-changed", changed.name());
    }

    /** Adds a subject at the end of the list. */
    public void addSubject(String name) {
        access.requireAny(Role.ADMIN);
        requireFree("exam_subject", "", name);
        int place = nextPlace("exam_subject");
        jdbc.sql("insert into exam_subject (code, name, position) values (?, ?, ?)")
                .params("subject-" + place, name, place)
                .update();
        record("monitoring.subject-added", name);
    }

    /** Renames a subject, or takes it out of use; its results stay. */
    public void changeSubject(ExamSubject changed) {
        access.requireAny(Role.ADMIN);
        requireFree("exam_subject", changed.code(), changed.name());
        changed(jdbc.sql("update exam_subject set name = ?, in_use = ? where code = ?")
                .params(changed.name(), changed.inUse(), changed.code())
                .update());
        record("monitoring.subject-changed", changed.name());
    }

    /** Sets the weights of one index, all of its components; indices computed before stay as they are. */
    public void weigh(IndexKind kind, Map<String, BigDecimal> weights) {
        access.requireAny(Role.ADMIN);
        Set<String> components = catalogue.components().stream()
                .filter(component -> component.kind() == kind)
                .map(IndexComponent::component)
                .collect(Collectors.toSet());
        boolean inRange =
                weights.values().stream().allMatch(weight -> weight.signum() >= 0 && weight.compareTo(MOST) <= 0);
        if (!weights.keySet().equals(components) || !inRange) {
            throw new OporaException("monitoring.reference.weights");
        }
        if (weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
            throw new OporaException("monitoring.reference.no-weight");
        }
        weights.forEach((component, weight) -> jdbc.sql(
                        "update index_component set weight = ? where index_kind = ? and component = ?")
                .params(weight, kind.name(), component)
                .update());
        journal.record(Journal.entry("monitoring.weights-changed")
                .subject("index", kind.name())
                .detail("weights", new java.util.TreeMap<>(weights).toString()));
    }

    private static void requireGrades(int minGrade, int maxGrade) {
        if (minGrade < 1 || maxGrade > 11 || minGrade > maxGrade) {
            throw new OporaException("monitoring.reference.grades", minGrade, maxGrade);
        }
    }

    private void requireFree(String table, String code, String name) {
        boolean taken = jdbc.sql(
                        "select exists (select 1 from " + table + " where lower(name) = lower(?) and code <> ?)")
                .params(name, code)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new OporaException("monitoring.reference.name-taken", name);
        }
    }

    private int nextPlace(String table) {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from " + table)
                .query(Integer.class)
                .single();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new NotFoundException();
        }
    }

    private void record(String action, String name) {
        journal.record(Journal.entry(action).detail("name", name));
    }
}
