import 'server-only';
import { type DeviceRow, findDevice, insertDevice, noteDeviceUse } from '../../db/accounts/devices';
import type { Reader } from '../../db/reader';
import type { Recording } from '../../db/sqlite/writer';
import { DEVICE_LIFE_MS, DEVICES_PER_PERSON } from './limits';
import { hashToken, isToken, newToken } from './token';

/** The device that a cookie names, when this person signed in with it before; null otherwise. */
export async function knownDevice(
  reader: Reader,
  token: string | undefined,
  { userId, now }: { userId: string; now: Date },
): Promise<DeviceRow | null> {
  if (!isToken(token)) return null;
  const device = await findDevice(reader, hashToken(token));
  const isOld = device && now.getTime() - device.lastUsedAt.getTime() > DEVICE_LIFE_MS;
  return device?.userId === userId && !isOld ? device : null;
}

/** Notes that a device was signed in with; for a new one gives the token that goes into its cookie. */
export async function rememberDevice(
  recording: Recording,
  userId: string,
  device: DeviceRow | null,
): Promise<string | null> {
  if (device) {
    await noteDeviceUse(recording, device.id);
    return null;
  }
  const token = newToken();
  await insertDevice(recording, { tokenHash: hashToken(token), userId, most: DEVICES_PER_PERSON });
  return token;
}
