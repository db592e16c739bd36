package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.schedule.Occurrence;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.ScheduleReader;

/** The two cells of dates of a row become measures: no date of either half is lost. */
class ReadRowDatesTests {

    private static final PlanPeriod YEAR = PlanPeriod.ofYear(2027);

    private final ReadRowDates dates = new ReadRowDates();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "до 19.05.2027 до 15.12.2027 | ежеквартально | 4",
                "до 19.05.2027 до 15.12.2027 | ежемесячно | 12",
                "ежеквартально | до 19.05.2027 до 15.12.2027 | 4",
                "май 2027 | март, июнь, октябрь 2027 | 3",
                "по мере обращения | март, июнь 2027 | 2",
                "по графику | март, июнь 2027 | 2",
                "3 раза в год | ежеквартально | 4",
                "май 2027 | '' | 1"
            })
    void everyOccurrenceOfBothHalvesIsAMeasure(String own, String ofSchools, int count) {
        List<MeasureDates> measures = measures(own, ofSchools);
        assertThat(measures).hasSize(count);
        assertThat(measures.stream().map(MeasureDates::schoolDue)).containsAll(dues(ofSchools));
        assertThat(measures.stream().map(MeasureDates::due)).containsAll(dues(own));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ежеквартально | до 1 марта | B31.03 M30.06 M30.09 M31.12",
                "до 15.12.2027 | ежемесячно | S31.01 S28.02 S31.03 S30.04 S31.05 S30.06 S31.07 S31.08 S30.09 S31.10 S30.11 B15.12",
                "до 19.05.2027 до 15.12.2027 | ежеквартально | S31.03 B19.05 S30.09 B15.12",
                "по мере обращения | март, июнь 2027 | S31.03 S30.06",
                "ежеквартально | '' | B31.03 B30.06 B30.09 B31.12",
                "до 15.12.2027 | по мере обращения | M15.12"
            })
    void aHalfHasOnlyAsManyPartsAsItHasDates(String own, String ofSchools, String expected) {
        assertThat(measures(own, ofSchools).stream()
                        .map(one -> one.half().name().charAt(0)
                                + DateTimeFormatter.ofPattern("dd.MM").format(one.due())))
                .containsExactly(expected.split(" "));
    }

    private List<MeasureDates> measures(String own, String ofSchools) {
        return dates.measures(new RowSchedules(dates.schedule(own, YEAR), dates.schedule(ofSchools, YEAR)), false);
    }

    private static List<LocalDate> dues(String cell) {
        return ScheduleReader.read(cell, YEAR).occurrences().stream()
                .map(Occurrence::due)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
