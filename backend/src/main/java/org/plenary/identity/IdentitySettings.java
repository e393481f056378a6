package org.plenary.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code plenary.identity}; every one has a working default.
 *
 * @param linkLife how long a requested link and code sign in (X4)
 * @param invitationLife how long the link of an invitation signs in
 * @param codeAttempts how many codes may be tried against one letter
 * @param sessionIdle after how long without use a session ends
 * @param sessionLife after how long a session ends, used or not
 * @param remembered how long an instance trusts what it last read of a session, should a revocation not reach it
 * @param enrolmentLife how long a door's QR can be scanned
 * @param afterMeeting how long door devices work after the meeting's last day
 * @param rateWindow the window in which the limits below count
 * @param letters how many sign-in letters one address may be asked for
 * @param asks how many sign-in letters one client may ask for; a mission or a conference shares one client address
 * @param codes how many wrong codes one client may try
 * @param guesses how many links, enrolments and feeds that do not exist one client may try, of each kind
 */
@ConfigurationProperties("plenary.identity")
public record IdentitySettings(
        @DefaultValue("30m") Duration linkLife,
        @DefaultValue("72h") Duration invitationLife,
        @DefaultValue("5") int codeAttempts,
        @DefaultValue("12h") Duration sessionIdle,
        @DefaultValue("30d") Duration sessionLife,
        @DefaultValue("30s") Duration remembered,
        @DefaultValue("15m") Duration enrolmentLife,
        @DefaultValue("24h") Duration afterMeeting,
        @DefaultValue("15m") Duration rateWindow,
        @DefaultValue("5") int letters,
        @DefaultValue("300") int asks,
        @DefaultValue("40") int codes,
        @DefaultValue("300") int guesses) {}
