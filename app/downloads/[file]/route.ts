import { handlers } from '@/lib/http/handlers';
import { sendExport } from '@/lib/http/send-export';

export const { GET, POST, PUT, PATCH, DELETE } = handlers({ GET: sendExport });
