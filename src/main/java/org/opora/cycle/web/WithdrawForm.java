package org.opora.cycle.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.supportcase.Withdrawal;
import org.springframework.format.annotation.DateTimeFormat;

/** The act by which a school leaves, its successor, and what becomes of the open work. */
class WithdrawForm {

    @NotNull(message = "{cycle.form.required}")
    private @Nullable UUID school;

    @NotNull(message = "{cycle.form.required}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate day;

    @NotBlank(message = "{cycle.form.required}")
    @Size(max = 300, message = "{cycle.form.too-long}")
    @Pattern(regexp = "\\P{Cc}*", message = "{cycle.form.control-characters}")
    private String act = "";

    private @Nullable UUID successor;

    private boolean transfer;

    @AssertTrue(message = "{cycle.form.confirm}")
    private boolean confirmed;

    public @Nullable UUID getSchool() {
        return school;
    }

    public void setSchool(@Nullable UUID value) {
        school = value;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate value) {
        day = value;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String value) {
        act = value;
    }

    public @Nullable UUID getSuccessor() {
        return successor;
    }

    public void setSuccessor(@Nullable UUID value) {
        successor = value;
    }

    public boolean isTransfer() {
        return transfer;
    }

    public void setTransfer(boolean value) {
        transfer = value;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean value) {
        confirmed = value;
    }

    static WithdrawForm of(@Nullable UUID school) {
        WithdrawForm form = new WithdrawForm();
        form.school = school;
        return form;
    }

    Withdrawal toWithdrawal() {
        return new Withdrawal(successor, Objects.requireNonNull(day), act, transfer);
    }
}
