package org.opora.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The indices of schools, from 0 to 100, more being worse: received from the region, else computed from the school's data
 * by the weights of the reference data. An index of which one component is unknown is «нет данных», never a guess.
 */
@Component
public class Indices {

    private static final String COMPUTE =
            """
            with data as (
                select d.* from school_data d join school_part p on p.id = d.part_id where p.round_id = :round),
            component as (
                select d.school_id, c.name, c.value from data d cross join lateral (values
                    ('disabilities', d.disabilities::numeric / nullif(d.pupils, 0)),
                    ('registers', least(1, (d.school_register + d.police_register)::numeric / nullif(d.pupils, 0))),
                    ('non-native-russian', d.non_native_russian::numeric / nullif(d.pupils, 0)),
                    ('single-parent', d.single_parent::numeric / nullif(d.pupils, 0)),
                    ('parents-without-higher-education', 1 - d.parents_higher_education::numeric / nullif(d.pupils, 0)),
                    ('vacancies', d.vacancies::numeric / nullif(d.teachers + d.vacancies, 0)),
                    ('without-category', d.without_category::numeric / nullif(d.teachers, 0)),
                    ('untrained', 1 - d.trained_three_years::numeric / nullif(d.teachers, 0)),
                    ('slow-internet', case when d.fast_internet then 0 else 1 end),
                    ('specialists', ((d.psychologist = 'NONE')::int + (d.defectologist = 'NONE')::int
                                     + (d.social_pedagogue = 'NONE')::int) / 3.0)
                ) as c (name, value)),
            computed as (
                select c.school_id, w.index_kind,
                       case when bool_and(c.value is not null)
                            then round(100 * sum(c.value * w.weight) / sum(w.weight), 2) end as value
                from component c join index_component w on w.component = c.name and w.weight > 0
                group by c.school_id, w.index_kind)
            insert into school_index (school_id, school_year, source, social_index, deficit_index)
            select school_id, :year, 'FORMULA', max(value) filter (where index_kind = 'SOCIAL'),
                   max(value) filter (where index_kind = 'DEFICIT')
            from computed group by school_id
            on conflict (school_id, school_year, source)
            do update set social_index = excluded.social_index, deficit_index = excluded.deficit_index
            """;

    private final JdbcClient jdbc;

    Indices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Computes both indices of every school that gave its data in the monitoring. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void compute(UUID roundId, int schoolYear) {
        jdbc.sql(COMPUTE).param("round", roundId).param("year", schoolYear).update();
    }

    /** Keeps what the region says; null is «нет данных» of the region. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(UUID schoolId, int schoolYear, @Nullable BigDecimal social, @Nullable BigDecimal deficit) {
        jdbc.sql(
                        """
                        insert into school_index (school_id, school_year, source, social_index, deficit_index)
                        values (:school, :year, 'REGION', :social, :deficit)
                        on conflict (school_id, school_year, source)
                        do update set social_index = excluded.social_index, deficit_index = excluded.deficit_index
                        """)
                .param("school", schoolId)
                .param("year", schoolYear)
                .param("social", social, java.sql.Types.NUMERIC)
                .param("deficit", deficit, java.sql.Types.NUMERIC)
                .update();
    }

    /** The indices of the municipality's schools in a school year; the region's number goes before the computed one. */
    public List<SchoolIndices> of(UUID municipalityId, int schoolYear) {
        return jdbc.sql(
                        """
                        select s.id as school_id, coalesce(r.social_index, f.social_index) as social,
                               coalesce(r.deficit_index, f.deficit_index) as deficit
                        from school s
                        left join school_index r on r.school_id = s.id and r.school_year = :year and r.source = 'REGION'
                        left join school_index f on f.school_id = s.id and f.school_year = :year and f.source = 'FORMULA'
                        where s.municipality_id = :municipality
                        """)
                .param("municipality", municipalityId)
                .param("year", schoolYear)
                .query(SchoolIndices.class)
                .list();
    }

    /** The indices of one school over the years, oldest first; the region's number goes before the computed one. */
    public List<SchoolIndicesOfYear> ofSchool(UUID schoolId) {
        return jdbc.sql(
                        """
                        select school_year,
                               coalesce(max(social_index) filter (where source = 'REGION'), max(social_index)) as social,
                               coalesce(max(deficit_index) filter (where source = 'REGION'), max(deficit_index)) as deficit
                        from school_index where school_id = ? group by school_year order by school_year
                        """)
                .param(schoolId)
                .query(SchoolIndicesOfYear.class)
                .list();
    }
}
